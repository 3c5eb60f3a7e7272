package org.zstar.plotting.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgGraphicsTest {
    private final SvgDocument document = new SvgDocument(200, 100, "a & b", "Arial, sans-serif");
    private final SvgGraphics graphics = new SvgGraphics(document,
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics());

    private Element parsed() throws Exception {
        byte[] svg = document.toSvg().getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
    }

    private Element only(String name) throws Exception {
        assertEquals(1, parsed().getElementsByTagName(name).getLength());
        return (Element) parsed().getElementsByTagName(name).item(0);
    }

    @Test
    void strokesCarryTransformColourAndDashes() throws Exception {
        graphics.translate(10, 20);
        graphics.scale(2, 2);
        graphics.setColor(new Color(255, 0, 0, 51));
        graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, new float[] {2, 1}, 0));
        graphics.draw(new Line2D.Double(1, 1, 3, 1));
        Element path = only("path");
        assertEquals("M12 22L16 22", path.getAttribute("d"));
        assertEquals("#ff0000", path.getAttribute("stroke"));
        assertEquals("0.2", path.getAttribute("stroke-opacity"));
        assertEquals("3", path.getAttribute("stroke-width"));
        assertEquals("4 2", path.getAttribute("stroke-dasharray"));
        assertEquals("bevel", path.getAttribute("stroke-linejoin"));
        assertEquals("none", path.getAttribute("fill"));
    }

    @Test
    void textStaysTextAndIsEscaped() throws Exception {
        graphics.drawString("<Å> & \"x\" \u0001", 5, 6);
        Element text = only("text");
        assertEquals("<Å> & \"x\" ?", text.getTextContent());
        assertEquals("5", text.getAttribute("x"));
        assertEquals("a & b", only("title").getTextContent());
    }

    @Test
    void rotatedTextCarriesItsMatrix() throws Exception {
        graphics.rotate(-Math.PI / 2, 30, 40);
        graphics.drawString("up", 30, 40);
        assertEquals("matrix(0 -1 1 0 30 40)", only("text").getAttribute("transform"));
    }

    @Test
    void clipStandsOnlyWhereItCuts() throws Exception {
        graphics.clip(new Rectangle2D.Double(10, 10, 50, 50));
        graphics.fill(new Rectangle2D.Double(20, 20, 5, 5));
        assertFalse(document.toSvg().contains("clip-path"));
        graphics.clip(new Rectangle2D.Double(0, 0, 30, 30));
        graphics.fill(new Ellipse2D.Double(5, 5, 40, 40));
        assertTrue(document.toSvg().contains("clip-path=\"url(#"));
        assertEquals("M10 10L30 10L30 30L10 30L10 10Z",
                ((Element) only("clipPath").getFirstChild()).getAttribute("d"));
        assertEquals(new Rectangle2D.Double(10, 10, 20, 20), graphics.getClip().getBounds2D());
    }

    @Test
    void closedOutlinesAndDotsAreKept() {
        Path2D path = new Path2D.Double();
        path.moveTo(1, 1);
        path.lineTo(1, 1);
        path.moveTo(2, 2);
        path.lineTo(5, 2);
        path.lineTo(2, 2);
        path.curveTo(3, 3, 4, 4, 5.126, -0.004);
        assertEquals("M1 1h0M2 2L5 2L2 2C3 3 4 4 5.13 0", PathData.of(path, null));
    }

    @Test
    void copiesAreIndependent() {
        SvgGraphics copy = (SvgGraphics) graphics.create();
        copy.translate(3, 4);
        copy.setColor(Color.GREEN);
        copy.clipRect(0, 0, 5, 5);
        assertEquals(new AffineTransform(), graphics.getTransform());
        assertEquals(Color.BLACK, graphics.getColor());
        assertEquals(null, graphics.getClip());
        assertEquals(Color.GREEN, copy.getColor());
    }

    @Test
    void whatVectorsCannotHoldIsRefused() {
        assertThrows(UnsupportedOperationException.class,
                () -> graphics.drawImage(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 0, 0, null));
        graphics.setPaint(new GradientPaint(0, 0, Color.RED, 1, 1, Color.BLUE));
        assertThrows(UnsupportedOperationException.class, () -> graphics.fill(new Rectangle2D.Double(0, 0, 1, 1)));
    }
}
