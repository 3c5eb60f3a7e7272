package org.zstar.descriptors.sf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;

/**
 * One symmetry function of a central element.
 *
 * @param type kind of function
 * @param neighbours symbols of the neighbour elements: one for radial, two for angular, none for weighted functions
 * @param eta width η in 1/Å²
 * @param shift centre R_s in Å
 * @param lambda λ of (1 + λ cosθ)^ζ
 * @param zeta ζ of (1 + λ cosθ)^ζ
 * @param cutoff distance in Å, or empty for the descriptor's cutoff
 * @param compact intervals of a compact function
 */
public record FunctionConfig(
        @Option("kind of function") FunctionType type,
        @Option(value = "neighbour elements: one for radial, two for angular, none for weighted functions",
                byDefault = "[]") List<String> neighbours,
        @Option(value = "width η", unit = "1/Å²", byDefault = "0.0", min = 0) double eta,
        @Option(value = "centre R_s", unit = "Å", byDefault = "0.0") double shift,
        @Option(value = "λ of (1 + λ cosθ)^ζ", byDefault = "1.0") double lambda,
        @Option(value = "ζ of (1 + λ cosθ)^ζ", byDefault = "1.0", positive = true) double zeta,
        @Option(value = "cutoff if it differs from that of the others", unit = "Å", positive = true)
        Optional<Double> cutoff,
        @Option("intervals of a compact function") Optional<CompactSupport> compact) {
    public FunctionConfig {
        neighbours = List.copyOf(neighbours);
        neighbours.forEach(Elements::number);
        String name = type.name().toLowerCase(Locale.ROOT);
        if (neighbours.size() != type.elements()) {
            throw new IllegalArgumentException("a " + name + " function names " + type.elements()
                    + " neighbour elements, found " + neighbours);
        }
        if (type.isCompact() != compact.isPresent()) {
            throw new IllegalArgumentException("a " + name + " function "
                    + (type.isCompact() ? "needs" : "has no") + " 'compact' intervals");
        }
        if (!(eta >= 0) || !Double.isFinite(eta + shift + lambda + zeta) || !(zeta > 0)) {
            throw new IllegalArgumentException("expected finite parameters with eta ≥ 0 and zeta > 0, found eta " + eta
                    + ", shift " + shift + ", lambda " + lambda + ", zeta " + zeta);
        }
        cutoff.ifPresent(rc -> {
            if (!(rc > 0) || !Double.isFinite(rc)) {
                throw new IllegalArgumentException("expected a positive cutoff in Å, found " + rc);
            }
        });
    }

    /** A radial function of one neighbour element (type 2). */
    public static FunctionConfig radial(String neighbour, double eta, double shift) {
        return plain(FunctionType.RADIAL, List.of(neighbour), eta, shift, 1, 1);
    }

    /** A weighted radial function (type 12). */
    public static FunctionConfig weightedRadial(double eta, double shift) {
        return plain(FunctionType.WEIGHTED_RADIAL, List.of(), eta, shift, 1, 1);
    }

    /** An angular function (type 3, 9 or 13). */
    public static FunctionConfig angular(FunctionType type, List<String> neighbours, double eta, double lambda,
                                         double zeta) {
        return plain(type, neighbours, eta, 0, lambda, zeta);
    }

    private static FunctionConfig plain(FunctionType type, List<String> neighbours, double eta, double shift,
                                        double lambda, double zeta) {
        return new FunctionConfig(type, neighbours, eta, shift, lambda, zeta, Optional.empty(), Optional.empty());
    }

    /** A readable name with the parameters that matter, for example {@code narrow(Li,O) eta=0.02 lambda=-1 zeta=4}. */
    public String label() {
        StringBuilder text = new StringBuilder(type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!neighbours.isEmpty()) {
            text.append('(').append(String.join(",", neighbours)).append(')');
        }
        if (compact.isPresent()) {
            CompactSupport c = compact.get();
            text.append(" inner=").append(number(c.inner()));
            if (type.isAngular()) {
                text.append(" angles=").append(number(c.left())).append("..").append(number(c.right()));
            }
        } else {
            text.append(" eta=").append(number(eta));
            if (shift != 0 || !type.isAngular()) {
                text.append(" shift=").append(number(shift));
            }
            if (type.isAngular()) {
                text.append(" lambda=").append(number(lambda)).append(" zeta=").append(number(zeta));
            }
        }
        cutoff.ifPresent(rc -> text.append(" cutoff=").append(number(rc)));
        return text.toString();
    }

    private static String number(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
