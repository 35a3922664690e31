-- Why: on Oracle the application user needs SELECT on every sequence; H2 asks for no such right and knows no such grant.
-- Runs after every migration, because new sequences came with it: ${flyway:timestamp}
BEGIN
  FOR s IN (SELECT sequence_name FROM user_sequences) LOOP
    EXECUTE IMMEDIATE 'GRANT SELECT ON ' || s.sequence_name || ' TO ${appUser}';
  END LOOP;
END;
/
