package org.jiangxin.supervision.service;

/** A file to be saved, with the number under which it is registered. */
public record ExportFile(String serial, String fileName, byte[] content) {
    @Override
    public String toString() {
        return "ExportFile[" + serial + "]";
    }
}
