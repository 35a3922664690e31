package org.jiangxin.shared.setting;

import java.util.List;

/** The platform does not start with these settings; the message lists every problem. */
public class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSettings(List<String> problems) {
        super("Settings to correct:\n  " + String.join("\n  ", problems));
    }
}
