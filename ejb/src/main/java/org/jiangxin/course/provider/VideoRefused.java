package org.jiangxin.course.provider;

/** The file is no video that can be played, or the engine gave it up. Trying again does not help. */
public class VideoRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public VideoRefused(String reason) {
        super(reason);
    }
}
