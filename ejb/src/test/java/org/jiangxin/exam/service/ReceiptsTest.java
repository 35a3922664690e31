package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.KeyRing;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private final Receipts receipts = receipts(1);

    @Test
    void a_receipt_is_the_same_whenever_it_is_asked_for() {
        var attempt = ExamSamples.running();
        attempt.submit("key", ExamSamples.START.plusNanos(123_456_789));

        var receipt = receipts.of(attempt, 3);

        assertThat(receipts.of(attempt, 3)).isEqualTo(receipt);
        assertThat(receipt.receiptNo()).matches("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(receipt.submittedAt()).isEqualTo(ExamSamples.START.plusNanos(123_456_000));
        assertThat(receipt.byDeadline()).isFalse();
    }

    @Test
    void another_journal_count_attempt_or_key_gives_another_mac() {
        var attempt = ExamSamples.running();
        attempt.submit("key", ExamSamples.START);
        var longer = ExamSamples.running();
        longer.advance(1, HashChain.sha256(new byte[] {1}));
        longer.submit("key", ExamSamples.START);

        var mac = receipts.of(attempt, 3).mac();

        assertThat(receipts.of(attempt, 4).mac()).isNotEqualTo(mac);
        assertThat(receipts.of(longer, 3).mac()).isNotEqualTo(mac);
        assertThat(receipts(2).of(attempt, 3).mac()).isNotEqualTo(mac);
    }

    @Test
    void what_the_deadline_handed_in_says_so_and_ends_at_the_deadline() {
        var attempt = ExamSamples.running();
        attempt.submitByDeadline();

        var receipt = receipts.of(attempt, 0);

        assertThat(receipt.byDeadline()).isTrue();
        assertThat(receipt.submittedAt()).isEqualTo(attempt.deadlineAt());
    }

    private static Receipts receipts(int key) {
        var receipts = new Receipts();
        receipts.keys = new KeyRing() {
            @Override
            public byte[] key(String purpose, int keyId) {
                var bytes = new byte[32];
                Arrays.fill(bytes, (byte) key);
                return bytes;
            }
        };
        return receipts;
    }
}
