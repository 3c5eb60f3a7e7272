package org.zstar.plotting;

import java.util.List;
import java.util.Map;

/**
 * A colour of a series. The palette is the one of Okabe and Ito (2008), told apart by people with any kind of colour vision.
 *
 * @param rgb red, green and blue, 0xRRGGBB
 */
public record Colour(int rgb) {
    public static final Colour BLACK = new Colour(0x000000);
    public static final Colour GREY = new Colour(0x7A7A7A);
    public static final Colour BLUE = new Colour(0x0072B2);
    public static final Colour VERMILION = new Colour(0xD55E00);
    public static final Colour GREEN = new Colour(0x009E73);
    public static final Colour PURPLE = new Colour(0xCC79A7);
    public static final Colour ORANGE = new Colour(0xE69F00);
    public static final Colour SKY = new Colour(0x56B4E9);

    private static final List<Colour> CYCLE = List.of(BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY, BLACK, GREY);
    private static final Map<String, Colour> ELEMENTS = Map.ofEntries(
            Map.entry("Li", GREEN), Map.entry("P", PURPLE), Map.entry("O", VERMILION), Map.entry("Na", ORANGE),
            Map.entry("S", ORANGE), Map.entry("Si", BLUE), Map.entry("Ti", SKY), Map.entry("Ba", GREEN),
            Map.entry("H", GREY), Map.entry("C", BLACK), Map.entry("N", BLUE), Map.entry("F", SKY),
            Map.entry("Cl", GREEN), Map.entry("Mg", GREY), Map.entry("La", SKY), Map.entry("Zr", BLUE));

    public Colour {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("expected a colour from 0 to 0xFFFFFF, found 0x" + Integer.toHexString(rgb));
        }
    }

    /** The colours in turn for series without a meaning of their own. */
    public static Colour cycle(int index) {
        return CYCLE.get(Math.floorMod(index, CYCLE.size()));
    }

    /** The colour of an element in all pictures; other names get one that depends on the name only. */
    public static Colour ofElement(String symbol) {
        Colour known = ELEMENTS.get(symbol);
        return known != null ? known : cycle(symbol.hashCode());
    }

    /** The colour mixed with white, for bands and backgrounds: 0 leaves it, 1 is white. */
    public Colour lighter(double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = rgb >> shift & 0xFF;
            mixed |= (int) Math.round(part + (255 - part) * share) << shift;
        }
        return new Colour(mixed);
    }
}
