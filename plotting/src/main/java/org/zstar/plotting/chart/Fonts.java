package org.zstar.plotting.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The typeface of all pictures, read from this module, so that a machine without fonts draws the same. Liberation Sans has
 * the widths of Arial and Helvetica, which stand in for it where an SVG file is looked at.
 *
 * @param regular plain face of 1 px
 * @param bold bold face of 1 px
 */
public record Fonts(Font regular, Font bold) {
    /** Families for CSS, all of the same widths. */
    public static final String CSS_FAMILIES = "Liberation Sans, Arial, Helvetica, sans-serif";

    /**
     * Reads the typeface.
     *
     * @throws IllegalStateException if the libraries with which Java draws text are not installed
     */
    public static Fonts load() {
        return new Fonts(read("LiberationSans-Regular.ttf"), read("LiberationSans-Bold.ttf").deriveFont(Font.BOLD));
    }

    private static Font read(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream("/org/zstar/plotting/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the typeface " + name + " of the plotting module", e);
        } catch (FontFormatException | RuntimeException | InternalError | LinkageError e) {
            throw new IllegalStateException("this Java cannot draw text (" + e.getMessage()
                    + "); install the system libraries freetype and fontconfig (Debian: libfreetype6 libfontconfig1)", e);
        }
    }

    Font plain(double size) {
        return regular.deriveFont((float) size);
    }

    Font strong(double size) {
        return bold.deriveFont((float) size);
    }
}
