package org.jiangxin.learning.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a lesson's material that were studied for credit, as disjoint, sorted pieces of milliseconds. Immutable. Seen
 * twice is covered once, so that watching a minute again earns nothing (ATK-08). Its text is short enough for one column.
 */
public final class Coverage {
    /** Most separate pieces. Whoever would make one more must first fill a gap; an honest learner has one or two. */
    public static final int MOST_PIECES = 60;

    /** Nothing studied yet. */
    public static final Coverage NONE = new Coverage(List.of());

    private static final int RADIX = 36;

    private final List<Piece> pieces;

    /** One stretch, the end not included. */
    public record Piece(long from, long to) {
        public Piece {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("piece " + from + "–" + to);
            }
        }

        long length() {
            return to - from;
        }
    }

    private Coverage(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** Reads the column; null is nothing. */
    public static Coverage parse(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        var read = new ArrayList<Piece>();
        var lastEnd = 0L;
        for (var part : text.split(",")) {
            var dash = part.indexOf('-');
            var piece = new Piece(
                    Long.parseLong(part, 0, dash, RADIX), Long.parseLong(part, dash + 1, part.length(), RADIX));
            if (!read.isEmpty() && piece.from() <= lastEnd) {
                throw new IllegalArgumentException("coverage is not in order");
            }
            read.add(piece);
            lastEnd = piece.to();
        }
        return new Coverage(read);
    }

    /** The column's text, null for nothing. */
    public String text() {
        if (pieces.isEmpty()) {
            return null;
        }
        var text = new StringBuilder();
        for (var piece : pieces) {
            if (text.length() > 0) {
                text.append(',');
            }
            text.append(Long.toString(piece.from(), RADIX)).append('-').append(Long.toString(piece.to(), RADIX));
        }
        return text.toString();
    }

    /** This and one more stretch. */
    public Coverage with(long from, long to) {
        if (to <= from) {
            return this;
        }
        var merged = new ArrayList<Piece>();
        var low = from;
        var high = to;
        var placed = false;
        for (var piece : pieces) {
            if (piece.to() < low) {
                merged.add(piece);
            } else if (piece.from() > high) {
                if (!placed) {
                    merged.add(new Piece(low, high));
                    placed = true;
                }
                merged.add(piece);
            } else {
                low = Math.min(low, piece.from());
                high = Math.max(high, piece.to());
            }
        }
        if (!placed) {
            merged.add(new Piece(low, high));
        }
        return new Coverage(merged);
    }

    /** This and everything of another. */
    public Coverage with(Coverage other) {
        var both = this;
        for (var piece : other.pieces) {
            both = both.with(piece.from(), piece.to());
        }
        return both;
    }

    /** This without a stretch. */
    public Coverage without(long from, long to) {
        if (to <= from) {
            return this;
        }
        var left = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (piece.from() < Math.min(piece.to(), from)) {
                left.add(new Piece(piece.from(), Math.min(piece.to(), from)));
            }
            if (Math.max(piece.from(), to) < piece.to()) {
                left.add(new Piece(Math.max(piece.from(), to), piece.to()));
            }
        }
        return new Coverage(left);
    }

    /** What of this lies in a stretch. */
    public Coverage within(long from, long to) {
        return without(0, from).without(to, Long.MAX_VALUE);
    }

    /** How far one gets from a place without leaving what is covered; the place itself when it is not. */
    public long reach(long place) {
        for (var piece : pieces) {
            if (piece.from() <= place && place < piece.to()) {
                return piece.to();
            }
        }
        return place;
    }

    /** Milliseconds covered. */
    public long covered() {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    /** Milliseconds of a stretch that are not covered yet. */
    public long missing(long from, long to) {
        if (to <= from) {
            return 0;
        }
        var missing = to - from;
        for (var piece : pieces) {
            var overlap = Math.min(to, piece.to()) - Math.max(from, piece.from());
            missing -= Math.max(0, overlap);
        }
        return missing;
    }

    /** The end of the shortest stretch from a place on that holds so many uncovered milliseconds, but not past a limit. */
    public long endOfMissing(long from, long wanted, long limit) {
        var place = from;
        var left = wanted;
        for (var piece : pieces) {
            if (piece.to() <= place) {
                continue;
            }
            var gap = Math.max(0, piece.from() - place);
            if (gap >= left) {
                break;
            }
            left -= gap;
            place = piece.to();
        }
        return Math.min(limit, place + left);
    }

    /** The furthest place covered: a first viewing may not be moved ahead of it. */
    public long furthest() {
        return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).to();
    }

    /** Where the first gap begins. */
    public long firstGap() {
        return pieces.isEmpty() || pieces.get(0).from() > 0 ? 0 : pieces.get(0).to();
    }

    /** Covered share in whole percent, rounded down. */
    public int percentOf(long whole) {
        return whole <= 0 ? 0 : (int) Math.min(100, covered() * 100 / whole);
    }

    public List<Piece> pieces() {
        return pieces;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coverage that && pieces.equals(that.pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Override
    public String toString() {
        return "Coverage" + pieces;
    }
}
