package org.zstar.plotting.svg;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** Numbers and outlines in the notation of SVG, rounded to a hundredth of a pixel. */
final class PathData {
    private PathData() { }

    /** The {@code d} attribute of a shape, moved by a transformation; empty for a shape without points. */
    static String of(Shape shape, AffineTransform transform) {
        StringBuilder d = new StringBuilder();
        double[] p = new double[6];
        double x = 0, y = 0;
        boolean dot = false;
        for (PathIterator i = shape.getPathIterator(transform); !i.isDone(); i.next()) {
            int kind = i.currentSegment(p);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> append(d, 'M', p, 2);
                case PathIterator.SEG_LINETO -> {
                    if (dot && p[0] == x && p[1] == y) {
                        d.append("h0"); // clouds have many of them
                    } else {
                        append(d, 'L', p, 2);
                    }
                }
                case PathIterator.SEG_QUADTO -> append(d, 'Q', p, 4);
                case PathIterator.SEG_CUBICTO -> append(d, 'C', p, 6);
                default -> d.append('Z');
            }
            dot = kind == PathIterator.SEG_MOVETO;
            x = p[0];
            y = p[1];
        }
        return d.toString();
    }

    private static void append(StringBuilder d, char command, double[] p, int count) {
        d.append(command);
        for (int k = 0; k < count; k++) {
            if (k > 0) {
                d.append(' ');
            }
            number(d, p[k]);
        }
    }

    static String number(double value) {
        StringBuilder text = new StringBuilder();
        number(text, value);
        return text.toString();
    }

    private static void number(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest != 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                out.append(rest % 10);
            }
        }
    }

    /** Text as XML content or attribute value; characters that XML forbids become a question mark. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? c : '?');
            }
        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
    }
}
