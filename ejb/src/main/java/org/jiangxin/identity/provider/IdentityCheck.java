package org.jiangxin.identity.provider;

import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.RealName;

/**
 * Asks the registry of persons whether name, citizen id and portrait belong together (R-321c). Called outside of every
 * transaction. A production adapter speaks to 公安 or 社保卡 实人认证; {@link SimulatedIdentityCheck} stands in where no such
 * connection was made.
 */
public interface IdentityCheck {
    /** Name of the provider as it stands in the log of attempts, at most 60 characters. */
    String name();

    /** Whether the answer is made up by rules instead of asked from a registry. Pages say so. */
    boolean isSimulated();

    /** Never throws for a provider that is down: that is the outcome {@link Outcome#UNAVAILABLE}. */
    Answer check(Person person);

    /**
     * Whom to look up.
     *
     * @param portrait JPEG of the face
     */
    record Person(RealName name, CitizenId citizenId, byte[] portrait) {
        public Person {
            portrait = portrait.clone();
        }

        @Override
        public byte[] portrait() {
            return portrait.clone();
        }

        @Override
        public String toString() {
            return "Person[" + citizenId.masked() + "]";
        }
    }

    /** What the registry says. */
    enum Outcome {
        MATCH,
        /** Name and citizen id are not those of one person. */
        DATA_MISMATCH,
        /** The person is known, the face is another one. */
        FACE_MISMATCH,
        /** Neither yes nor no: a human being decides. */
        UNSURE,
        UNAVAILABLE
    }

    /**
     * The answer.
     *
     * @param requestNo the provider's number of this question, unique, at most 60 characters
     */
    record Answer(Outcome outcome, String requestNo) {}
}
