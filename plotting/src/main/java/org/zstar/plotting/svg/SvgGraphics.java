package org.zstar.plotting.svg;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/**
 * A {@link Graphics2D} that writes SVG. It takes what charts are made of: plain colours, strokes, clips, shapes and text;
 * text stays text. Fonts are measured by the graphics of a bitmap, so that a picture has the same layout in both formats.
 */
public final class SvgGraphics extends ShapeGraphics {
    private static final double ROUNDING = 0.01;

    private final SvgDocument document;
    private final Graphics2D measure;
    private AffineTransform transform = new AffineTransform();
    private Shape clip;
    private Paint paint = Color.BLACK;
    private Color background = Color.WHITE;
    private Stroke stroke = new BasicStroke();
    private Font font;
    private Composite composite = AlphaComposite.SrcOver;

    /**
     * @param document receives the elements
     * @param measure graphics of a bitmap, asked for font measures only
     */
    public SvgGraphics(SvgDocument document, Graphics2D measure) {
        this.document = document;
        this.measure = measure;
        this.font = measure.getFont();
    }

    private SvgGraphics(SvgGraphics o) {
        this(o.document, o.measure);
        transform = new AffineTransform(o.transform);
        clip = o.clip;
        paint = o.paint;
        background = o.background;
        stroke = o.stroke;
        font = o.font;
        composite = o.composite;
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void dispose() {
        // nothing is held that would need to be released
    }

    @Override
    public void draw(Shape shape) {
        if (stroke instanceof BasicStroke plain) {
            double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
            double reach = plain.getLineWidth() * scale;
            Rectangle2D bounds = transform.createTransformedShape(shape).getBounds2D();
            bounds.setFrame(bounds.getX() - reach, bounds.getY() - reach, bounds.getWidth() + 2 * reach,
                    bounds.getHeight() + 2 * reach);
            document.stroked(PathData.of(shape, transform), color(), opacity(), plain, scale, clipFor(bounds));
        } else {
            fill(stroke.createStrokedShape(shape));
        }
    }

    @Override
    public void fill(Shape shape) {
        Rectangle2D bounds = transform.createTransformedShape(shape).getBounds2D();
        document.filled(PathData.of(shape, transform), color(), opacity(), clipFor(bounds));
    }

    @Override
    public void drawString(String text, float x, float y) {
        AffineTransform place = new AffineTransform(transform);
        place.translate(x, y);
        Rectangle2D extent = measure.getFontMetrics(font).getStringBounds(text, measure);
        Rectangle2D bounds = place.createTransformedShape(extent).getBounds2D();
        document.text(text, place, font, extent.getWidth(), color(), opacity(), clipFor(bounds));
    }

    /** The clip, unless it leaves the whole of what is drawn. */
    private Shape clipFor(Rectangle2D bounds) {
        return clip instanceof Rectangle2D area && area.getMinX() <= bounds.getMinX() + ROUNDING
                && area.getMinY() <= bounds.getMinY() + ROUNDING && area.getMaxX() >= bounds.getMaxX() - ROUNDING
                && area.getMaxY() >= bounds.getMaxY() - ROUNDING ? null : clip;
    }

    private Color color() {
        if (paint instanceof Color plain) {
            return plain;
        }
        throw new UnsupportedOperationException("a picture is painted in plain colours, not with " + paint);
    }

    private double opacity() {
        double alpha = color().getAlpha() / 255.0;
        return composite instanceof AlphaComposite blend ? alpha * blend.getAlpha() : alpha;
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform further) {
        transform.concatenate(further);
    }

    @Override
    public void setTransform(AffineTransform value) {
        transform = new AffineTransform(value);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void clip(Shape shape) {
        Shape further = shape == null ? null : transform.createTransformedShape(shape);
        if (clip == null || further == null) {
            clip = further;
        } else if (clip instanceof Rectangle2D a && isRectangle(further)) {
            clip = a.createIntersection(further.getBounds2D());
        } else {
            Area both = new Area(clip);
            both.intersect(new Area(further));
            clip = both;
        }
        if (clip != null && isRectangle(clip)) {
            clip = clip.getBounds2D();
        }
    }

    private static boolean isRectangle(Shape shape) {
        return shape instanceof Rectangle2D || new Area(shape).isRectangular();
    }

    @Override
    public void setClip(Shape shape) {
        clip = null;
        clip(shape);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public Shape getClip() {
        if (clip == null) {
            return null;
        }
        try {
            return transform.createInverse().createTransformedShape(clip);
        } catch (java.awt.geom.NoninvertibleTransformException flat) {
            return new Rectangle();
        }
    }

    @Override
    public Rectangle getClipBounds() {
        Shape shape = getClip();
        return shape == null ? null : shape.getBounds();
    }

    @Override
    public void setPaint(Paint value) {
        if (value != null) {
            paint = value;
        }
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setColor(Color value) {
        setPaint(value);
    }

    @Override
    public Color getColor() {
        return paint instanceof Color plain ? plain : Color.BLACK;
    }

    @Override
    public void setBackground(Color value) {
        background = value;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setStroke(Stroke value) {
        stroke = value;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setComposite(Composite value) {
        composite = value;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public void setFont(Font value) {
        if (value != null) {
            font = value;
        }
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public FontMetrics getFontMetrics(Font value) {
        return measure.getFontMetrics(value);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return measure.getFontRenderContext();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        // hints steer the making of pixels; vectors have none
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return measure.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        // as above
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        // as above
    }

    @Override
    public RenderingHints getRenderingHints() {
        return measure.getRenderingHints();
    }
}
