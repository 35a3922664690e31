package org.jiangxin.integrity.provider;

/** The engine gave no answer. Whoever asked goes another way: this is never a verdict, and never a pass. */
public class FaceEngineDown extends Exception {
    private static final long serialVersionUID = 1L;

    public FaceEngineDown(String why) {
        super(why);
    }

    public FaceEngineDown(String why, Throwable cause) {
        super(why, cause);
    }
}
