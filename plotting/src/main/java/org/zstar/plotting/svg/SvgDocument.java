package org.zstar.plotting.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.LinkedHashMap;
import java.util.Map;

/** The elements of an SVG picture, in drawing order. */
public final class SvgDocument {
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> clips = new LinkedHashMap<>();
    private final int width;
    private final int height;
    private final String title;
    private final String fontFamily;

    /**
     * @param width in px
     * @param height in px
     * @param title read out by screen readers, not drawn
     * @param fontFamily CSS list of font families
     */
    public SvgDocument(int width, int height, String title, String fontFamily) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.fontFamily = fontFamily;
    }

    void stroked(String path, Color color, double opacity, BasicStroke stroke, double scale, Shape clip) {
        if (path.isEmpty() || opacity == 0) {
            return;
        }
        body.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"").append(hex(color)).append('"');
        attribute("stroke-width", PathData.number(stroke.getLineWidth() * scale), "1");
        attribute("stroke-opacity", PathData.number(opacity), "1");
        attribute("stroke-linecap", word(stroke.getEndCap(), "butt", "round", "square"), "butt");
        attribute("stroke-linejoin", word(stroke.getLineJoin(), "miter", "round", "bevel"), "miter");
        if (stroke.getDashArray() != null) {
            StringBuilder dashes = new StringBuilder();
            for (float dash : stroke.getDashArray()) {
                dashes.append(dashes.isEmpty() ? "" : " ").append(PathData.number(dash * scale));
            }
            attribute("stroke-dasharray", dashes.toString(), "");
        }
        finish(clip);
    }

    void filled(String path, Color color, double opacity, Shape clip) {
        if (path.isEmpty() || opacity == 0) {
            return;
        }
        body.append("<path d=\"").append(path).append("\" fill=\"").append(hex(color)).append('"');
        attribute("fill-opacity", PathData.number(opacity), "1");
        finish(clip);
    }

    /** @param length width of the text in px, which other fonts are fitted to */
    void text(String text, AffineTransform place, Font font, double length, Color color, double opacity, Shape clip) {
        if (text.isBlank() || opacity == 0) {
            return;
        }
        body.append("<text");
        if (place.getShearX() == 0 && place.getShearY() == 0 && place.getScaleX() == 1 && place.getScaleY() == 1) {
            attribute("x", PathData.number(place.getTranslateX()), "");
            attribute("y", PathData.number(place.getTranslateY()), "");
        } else {
            attribute("transform", "matrix(" + matrix(place) + ")", "");
        }
        attribute("font-size", PathData.number(font.getSize2D()), "");
        attribute("textLength", PathData.number(length), "");
        attribute("font-weight", font.isBold() ? "bold" : "normal", "normal");
        attribute("font-style", font.isItalic() ? "italic" : "normal", "normal");
        attribute("fill", hex(color), "#000000");
        attribute("fill-opacity", PathData.number(opacity), "1");
        clipping(clip);
        body.append('>').append(PathData.escape(text)).append("</text>\n");
    }

    private static String matrix(AffineTransform t) {
        double[] m = new double[6];
        t.getMatrix(m);
        StringBuilder text = new StringBuilder();
        for (double v : m) {
            text.append(text.isEmpty() ? "" : " ").append(PathData.number(v));
        }
        return text.toString();
    }

    private void attribute(String name, String value, String usual) {
        if (!value.equals(usual)) {
            body.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    private void finish(Shape clip) {
        clipping(clip);
        body.append("/>\n");
    }

    /** Clips are named after their place, so that equal names in several pictures of one page mean the same region. */
    private void clipping(Shape clip) {
        if (clip == null) {
            return;
        }
        String outline = PathData.of(clip, null);
        String name = clips.computeIfAbsent(outline, o -> "clip" + o.replaceAll("[^0-9A-Za-z.-]", "_"));
        body.append(" clip-path=\"url(#").append(name).append(")\"");
    }

    private static String word(int choice, String... words) {
        return words[choice];
    }

    private static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xFFFFFF);
    }

    /** The whole picture as text, without an XML declaration, so that it can stand in a page. */
    public String toSvg() {
        StringBuilder svg = new StringBuilder(body.length() + 1000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"").append(width).append("\" height=\"")
                .append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" font-family=\"").append(PathData.escape(fontFamily)).append("\">\n<title>")
                .append(PathData.escape(title)).append("</title>\n");
        if (!clips.isEmpty()) {
            svg.append("<defs>\n");
            clips.forEach((outline, name) -> svg.append("<clipPath id=\"").append(name).append("\"><path d=\"")
                    .append(outline).append("\"/></clipPath>\n"));
            svg.append("</defs>\n");
        }
        return svg.append(body).append("</svg>\n").toString();
    }
}
