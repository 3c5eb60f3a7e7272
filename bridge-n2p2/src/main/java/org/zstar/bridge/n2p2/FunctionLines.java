package org.zstar.bridge.n2p2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zstar.api.atoms.Elements;
import org.zstar.api.io.StructureFileException;
import org.zstar.descriptors.sf.CompactSupport;
import org.zstar.kernels.CutoffType;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.descriptors.sf.FunctionType;

/**
 * Lines {@code symfunction_short <central element> <type> <neighbour elements> <parameters>}. The parameters are
 * <pre>
 * 2, 12      eta shift cutoff
 * 3, 9       eta lambda zeta cutoff [shift]
 * 13         eta shift lambda zeta cutoff
 * 20, 23     inner cutoff core
 * 21, 22, 24, 25  inner cutoff left right core
 * </pre>
 *
 * @param unit of lengths in Å
 */
record FunctionLines(double unit) {
    /** The function of a line, with a cutoff of its own. */
    FunctionConfig read(SettingsLine line) throws StructureFileException {
        FunctionType type = type(line);
        List<String> neighbours = new ArrayList<>();
        for (int n = 0; n < type.elements(); n++) {
            neighbours.add(line.element(2 + n));
        }
        neighbours.sort(Comparator.comparing(Elements::number));
        Parameters p = new Parameters(line, 2 + type.elements());
        try {
            return type.isCompact() ? compact(type, neighbours, p) : gaussian(type, neighbours, p);
        } catch (IllegalArgumentException e) {
            throw line.error(e.getMessage());
        }
    }

    private static FunctionType type(SettingsLine line) throws StructureFileException {
        int number = line.whole(1, "the type of a symmetry function", 1, 99);
        return Arrays.stream(FunctionType.values()).filter(t -> t.number() == number).findFirst().orElseThrow(() ->
                line.unlike(Integer.toString(number), "one of the types "
                        + Arrays.stream(FunctionType.values()).map(FunctionType::number).toList()));
    }

    /** Takes one parameter after the other. */
    private static final class Parameters {
        private final SettingsLine line;
        private int next;

        Parameters(SettingsLine line, int first) {
            this.line = line;
            this.next = first;
        }

        double real(String what) throws StructureFileException {
            return line.real(next++, what);
        }

        double notNegative(String what) throws StructureFileException {
            double value = real(what);
            if (value < 0) {
                throw line.unlike(line.values().get(next - 1), what + " of at least 0");
            }
            return value;
        }

        boolean more() {
            return next < line.size();
        }

        CompactSupport support(double inner, double left, double right) throws StructureFileException {
            String core = line.word(next, "the shape of a compact function");
            if (!core.matches("e|p[1-4]a?")) {
                throw line.unlike(core, "the shape of a compact function: e, or p1 to p4, perhaps followed by a");
            }
            CutoffType type = core.equals("e") ? CutoffType.EXPONENTIAL
                    : CutoffType.valueOf("POLYNOMIAL_" + core.charAt(1));
            return new CompactSupport(inner, left, right, type, core.endsWith("a"));
        }
    }

    private FunctionConfig gaussian(FunctionType type, List<String> neighbours, Parameters p) throws StructureFileException {
        double eta = p.notNegative("eta") / (unit * unit);
        boolean late = type == FunctionType.NARROW || type == FunctionType.WIDE;
        double shift = late ? 0 : unit * p.real("the shift");
        double lambda = type.isAngular() ? p.real("lambda") : 1, zeta = type.isAngular() ? p.real("zeta") : 1;
        double cutoff = unit * p.real("the cutoff");
        if (late && p.more()) {
            shift = unit * p.real("the shift");
        }
        return new FunctionConfig(type, neighbours, eta, shift, lambda, zeta, Optional.of(cutoff), Optional.empty());
    }

    private FunctionConfig compact(FunctionType type, List<String> neighbours, Parameters p) throws StructureFileException {
        double inner = unit * p.real("the lower end of the distances"), cutoff = unit * p.real("the cutoff");
        double left = 0, right = 180;
        if (type.isAngular()) {
            left = p.real("the lower end of the angles");
            right = p.real("the upper end of the angles");
        }
        CompactSupport support = p.support(inner, left, right);
        if (!(inner < cutoff)) {
            throw new IllegalArgumentException("found distances from " + inner / unit + " to " + cutoff / unit
                    + ", expected the lower end below the upper");
        }
        return new FunctionConfig(type, neighbours, 0, 0, 1, 1, Optional.of(cutoff), Optional.of(support));
    }

    /**
     * The line of a function.
     *
     * @param cutoff of the descriptor in Å
     * @throws IllegalArgumentException if n2p2 does not know the function
     */
    String write(String central, FunctionConfig f, double cutoff) {
        List<Object> words = new ArrayList<>(List.of("symfunction_short", central, f.type().number()));
        words.addAll(f.neighbours());
        double rc = f.cutoff().orElse(cutoff) / unit, eta = f.eta() * unit * unit, shift = f.shift() / unit;
        switch (f.type()) {
            case RADIAL, WEIGHTED_RADIAL -> words.addAll(List.of(eta, shift, rc));
            case NARROW, WIDE -> words.addAll(List.of(eta, f.lambda(), f.zeta(), rc, shift));
            case WEIGHTED_NARROW -> words.addAll(List.of(eta, shift, f.lambda(), f.zeta(), rc));
            default -> {
                CompactSupport c = f.compact().orElseThrow();
                words.addAll(List.of(c.inner() / unit, rc));
                if (f.type().isAngular()) {
                    requireAngles(c, central, f);
                    words.addAll(List.of(c.left(), c.right()));
                }
                words.add(core(c, central, f));
            }
        }
        return String.join(" ", words.stream().map(Object::toString).toList());
    }

    private static void requireAngles(CompactSupport c, String central, FunctionConfig f) {
        if (c.left() < 0 && c.left() != -c.right() || c.right() > 180 && c.left() + c.right() != 360
                || c.right() - c.left() > 360) {
            throw unknown(central, f, "it needs angles within 0 and 180 degrees, or centred there");
        }
    }

    private static String core(CompactSupport c, String central, FunctionConfig f) {
        if (c.core() == CutoffType.EXPONENTIAL) {
            if (c.asymmetric()) {
                throw unknown(central, f, "its exponential shape is always symmetric");
            }
            return "e";
        }
        return "p" + (c.core().ordinal() - CutoffType.EXPONENTIAL.ordinal()) + (c.asymmetric() ? "a" : "");
    }

    private static IllegalArgumentException unknown(String central, FunctionConfig f, String why) {
        return new IllegalArgumentException("n2p2 does not know the function " + f.label() + " around " + central + ": "
                + why);
    }
}
