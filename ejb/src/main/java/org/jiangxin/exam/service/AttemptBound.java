package org.jiangxin.exam.service;

import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;

/** The attempt is held by another device, or stopped by a proctor: a proctor must free it (DESIGN §15.3). */
public class AttemptBound extends Conflict {
    private static final long serialVersionUID = 1L;

    private AttemptBound(String code) {
        super(Refusal.of(code));
    }

    static AttemptBound toAnotherDevice() {
        return new AttemptBound("exam.attempt.bound");
    }

    static AttemptBound byProctor() {
        return new AttemptBound("exam.attempt.locked");
    }
}
