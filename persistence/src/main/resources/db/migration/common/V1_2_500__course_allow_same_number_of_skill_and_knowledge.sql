-- Why: a standard numbers its skill requirements and its related knowledge alike: 1.1.1 is one of each. A version that teaches both
-- has two points of that number.
ALTER TABLE knowledge_points DROP CONSTRAINT uk_knowledge_points_code;
ALTER TABLE knowledge_points ADD CONSTRAINT uk_knowledge_points_code UNIQUE (course_version_id, code, standard_point_id);
