package org.jiangxin.integrity.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiangxin.integrity.entity.AppealStatus;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.entity.PhoneSample;

/**
 * A clue with everything that whoever asks may see of it.
 *
 * @param learnerId masked citizen id, or empty
 * @param facts in the order in which the explanation speaks of them
 * @param withdrawnMillis study time that is proposed to be taken back, or was
 * @param mayCheck whether the caller can check it now
 * @param mayDecide whether the caller can decide it now
 * @param mayAnswer whether the caller can answer the open appeal now
 * @param mayState whether the caller can state the institution's side now
 * @param mayAppeal whether the caller can appeal now
 */
public record ClueView(
        ClueRow row,
        String learnerId,
        Map<String, String> facts,
        List<String> references,
        Map<String, Long> limits,
        long withdrawnMillis,
        List<Step> steps,
        List<Appeal> appeals,
        boolean mayCheck,
        boolean mayDecide,
        boolean mayAnswer,
        boolean mayState,
        boolean mayAppeal)
        implements Serializable {
    public ClueView {
        facts = new LinkedHashMap<>(facts);
        references = new ArrayList<>(references);
        limits = new TreeMap<>(limits);
        steps = new ArrayList<>(steps);
        appeals = new ArrayList<>(appeals);
    }

    /**
     * What happened.
     *
     * @param by name of the member of staff, or empty
     * @param pictures public ids of those that whoever asks may see
     */
    public record Step(
            ClueStepKind kind, String by, Instant at, String said, PhoneSample sampled, List<String> pictures)
            implements Serializable {
        public Step {
            pictures = new ArrayList<>(pictures);
        }

        @Override
        public List<String> pictures() {
            return List.copyOf(pictures);
        }
    }

    /** @param pictures public ids of those that whoever asks may see */
    public record Appeal(
            String text, Instant madeAt, AppealStatus status, String reason, Instant decidedAt, List<String> pictures)
            implements Serializable {
        public Appeal {
            pictures = new ArrayList<>(pictures);
        }

        @Override
        public List<String> pictures() {
            return List.copyOf(pictures);
        }

        public boolean isOpen() {
            return status == AppealStatus.OPEN;
        }
    }

    @Override
    public Map<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }

    @Override
    public List<String> references() {
        return List.copyOf(references);
    }

    @Override
    public Map<String, Long> limits() {
        return new TreeMap<>(limits);
    }

    @Override
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    @Override
    public List<Appeal> appeals() {
        return List.copyOf(appeals);
    }

    public long withdrawnMinutes() {
        return withdrawnMillis / 60_000;
    }
}
