package org.jiangxin.exam.service;

import java.util.List;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** The exam may not be begun now; every reason is carried. Tells a step that was skipped from a request that was wrong. */
public class StartRefused extends Refused {
    private static final long serialVersionUID = 1L;

    StartRefused(List<Refusal> refusals) {
        super(refusals);
    }
}
