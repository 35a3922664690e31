-- Why: a code that was entered rightly proves its holder for the one action it was asked for, so that a form of several pages
-- need not ask twice; spent_at says that the action was done (R-321b). Adds an empty column; drop it to roll back.
ALTER TABLE one_time_codes ADD spent_at TIMESTAMP(6) WITH TIME ZONE;
