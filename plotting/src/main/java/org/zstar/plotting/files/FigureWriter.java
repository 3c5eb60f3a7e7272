package org.zstar.plotting.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.zstar.io.text.AtomicFile;
import org.zstar.plotting.Figure;
import org.zstar.plotting.chart.FigurePainter;
import org.zstar.plotting.chart.Fonts;
import org.zstar.plotting.svg.SvgDocument;
import org.zstar.plotting.svg.SvgGraphics;

/**
 * Draws figures as SVG and PNG. Needs neither a display nor installed fonts; the same figure gives the same bytes. Files
 * appear whole or not at all.
 */
public final class FigureWriter {
    private final FigurePainter painter;

    /** @throws IllegalStateException if the libraries with which Java draws text are not installed */
    public FigureWriter() {
        painter = new FigurePainter(Fonts.load());
    }

    /** The picture as SVG text, which may also stand within an HTML page. */
    public String svg(Figure figure) {
        Graphics2D measure = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        try {
            SvgDocument document = new SvgDocument(figure.width(), figure.height(), figure.title(), Fonts.CSS_FAMILIES);
            painter.paint(figure, new SvgGraphics(document, measure), measure);
            return document.toSvg();
        } finally {
            measure.dispose();
        }
    }

    /**
     * The picture as a bitmap.
     *
     * @param scale bitmap pixels per px of the figure: 1 for a screen, 3 to 4 for print
     */
    public byte[] png(Figure figure, double scale) throws IOException {
        if (!(scale > 0 && scale <= 16)) {
            throw new IllegalArgumentException("expected a scale above 0 and at most 16, found " + scale);
        }
        int width = (int) Math.ceil(figure.width() * scale), height = (int) Math.ceil(figure.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D measure = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        Graphics2D pixels = graphics(image);
        try {
            pixels.scale(scale, scale);
            painter.paint(figure, pixels, measure);
        } finally {
            pixels.dispose();
            measure.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Writes the picture as an SVG file. */
    public void writeSvg(Figure figure, Path file) throws IOException {
        write(file, svg(figure).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the picture as a PNG file with three bitmap pixels per px, that is 288 per inch. */
    public void writePng(Figure figure, Path file) throws IOException {
        write(file, png(figure, 3));
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (AtomicFile whole = new AtomicFile(file)) {
            Files.write(whole.temporary(), content);
            whole.commit();
        }
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }
}
