-- Why: people whom a roster names and who have no account yet are invited by text message, on the same way as e-mail (R-324b).
-- Widens one condition; locks notice_deliveries for a moment. Roll back by restoring the narrower condition once no row is SMS.
ALTER TABLE notice_deliveries DROP CONSTRAINT ck_notice_deliveries_channel;
ALTER TABLE notice_deliveries ADD CONSTRAINT ck_notice_deliveries_channel CHECK (channel IN ('EMAIL', 'SMS'));
