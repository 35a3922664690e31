-- Why: every commit writes a new page set (WRITE_DELAY 0), and H2 keeps the old ones for 45 s: at a thousand commits a second the file grew
-- by 2 GB within two minutes and each write became dearer. After 5 s the operating system has written them long since; a process
-- that is killed loses nothing either way. Kept in the database; SET RETENTION_TIME 45000 takes it back.
SET RETENTION_TIME 5000;
