-- Why: a regulator may suspend a running class (R-324a, R-324c): a state of its own and two steps of its timeline. Checks of two short tables.
ALTER TABLE training_classes DROP CONSTRAINT ck_training_classes_status;
ALTER TABLE training_classes ADD CONSTRAINT ck_training_classes_status
  CHECK (status IN ('DRAFT', 'APPLIED', 'RETURNED', 'REFUSED', 'PLANNED', 'RUNNING', 'CLOSED', 'SUSPENDED'));
ALTER TABLE class_transitions DROP CONSTRAINT ck_class_transitions_step;
ALTER TABLE class_transitions ADD CONSTRAINT ck_class_transitions_step
  CHECK (step IN ('DRAFTED', 'APPLIED', 'WITHDRAWN', 'RETURNED', 'REFUSED', 'APPROVED', 'STARTED', 'CLOSED', 'SUSPENDED', 'RESUMED'));
