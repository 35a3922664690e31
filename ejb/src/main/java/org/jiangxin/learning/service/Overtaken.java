package org.jiangxin.learning.service;

import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;

/** Another request on the same lease committed first. Tried again at once; reaches a page only if that keeps happening. */
class Overtaken extends Conflict {
    private static final long serialVersionUID = 1L;

    Overtaken() {
        super(Refusal.of("shared.changed_meanwhile"));
    }
}
