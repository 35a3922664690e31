package org.jiangxin.integrity.service;

import java.util.List;
import org.jiangxin.integrity.entity.ClueStepKind;

/** A clue with everything it rests on, ready to be taken away: what the page shows, the raw rows, the pictures. */
public record ClueDossier(ClueView view, List<Rows> rows, List<Picture> pictures) {
    public ClueDossier {
        rows = List.copyOf(rows);
        pictures = List.copyOf(pictures);
    }

    /**
     * Raw rows of one kind.
     *
     * @param kind first part of the references
     * @param columns names for machines
     */
    public record Rows(String kind, List<String> columns, List<List<String>> values) {
        public Rows {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }
    }

    /** A picture of the statement or of an appeal. */
    public record Picture(ClueStepKind of, String publicId, byte[] jpeg) {
        public Picture {
            jpeg = jpeg.clone();
        }

        @Override
        public byte[] jpeg() {
            return jpeg.clone();
        }

        @Override
        public String toString() {
            return "Picture[" + publicId + "]";
        }
    }
}
