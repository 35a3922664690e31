package org.jiangxin.course.provider;

/** The file is none that can be played or converted, or the outside program gave it up. Trying again does not help. */
public class MaterialRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public MaterialRefused(String reason) {
        super(reason);
    }
}
