package org.jiangxin.course.provider;

import java.nio.file.Path;

/** Makes PDF of office documents (R-322c). */
public interface OfficeConverter {
    /** Whether the program for it is installed on this server. */
    boolean isAvailable();

    /**
     * Makes a PDF in an empty directory and returns it.
     *
     * @param extension of the document without a dot, by which the program tells its kind
     */
    Path toPdf(Path document, String extension, Path directory) throws MaterialRefused;
}
