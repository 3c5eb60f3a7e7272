package org.zstar.descriptors.vaf;

import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;

/**
 * One fingerprint around a central atom: V1 (eq. [3]) of the neighbours of one element, or V2 (eq. [4]) of the pairs of
 * neighbours of two elements, which may be the same.
 *
 * @param neighbours one or two element symbols
 * @param eta η in 1/Å² (gaussian) or 1/Å (exponential)
 * @param centre R_s in Å
 * @param angle θ_s of a pair in degrees; the function has a kink at collinear pairs unless it is 0 or 180
 * @param zeta ζ of a pair
 */
public record VectorFunction(
        @Option("element of the neighbours, or two elements for pairs of neighbours") List<String> neighbours,
        @Option(value = "width parameter η", unit = "1/Å² (gaussian), 1/Å (exponential)", min = 0) double eta,
        @Option(value = "distance R_s", unit = "Å", byDefault = "0") double centre,
        @Option(value = "angle θ_s of a pair", unit = "degrees", byDefault = "0", min = 0, max = 180) double angle,
        @Option(value = "exponent ζ of a pair", byDefault = "1", min = 1, max = 32) int zeta) {
    public VectorFunction {
        neighbours = List.copyOf(neighbours);
        if (neighbours.isEmpty() || neighbours.size() > 2) {
            throw new IllegalArgumentException("a vector function has one neighbour element or two, found " + neighbours);
        }
        neighbours.forEach(Elements::number);
        if (!(eta >= 0) || !Double.isFinite(eta) || !Double.isFinite(centre)) {
            throw new IllegalArgumentException("expected a finite η ≥ 0 and a finite R_s, found " + eta + " and " + centre);
        }
        if (!(angle >= 0 && angle <= 180) || zeta < 1 || zeta > 32) {
            throw new IllegalArgumentException("expected an angle from 0 to 180 degrees and ζ from 1 to 32, found " + angle
                    + " and " + zeta);
        }
    }

    /** V1 of the neighbours of one element. */
    public static VectorFunction single(String neighbour, double eta, double centre) {
        return new VectorFunction(List.of(neighbour), eta, centre, 0, 1);
    }

    /** V2 of the pairs of neighbours of two elements. */
    public static VectorFunction pair(String first, String second, double eta, double centre, double angle, int zeta) {
        return new VectorFunction(List.of(first, second), eta, centre, angle, zeta);
    }

    /** Whether it is a sum over pairs of neighbours. */
    boolean isPair() {
        return neighbours.size() == 2;
    }

    /** A readable name, for example {@code V2 Li O eta=1.0 R_s=2.5 theta_s=180.0 zeta=2}. */
    String label() {
        String radial = String.join(" ", neighbours) + " eta=" + eta + " R_s=" + centre;
        return isPair() ? "V2 " + radial + " theta_s=" + angle + " zeta=" + zeta : "V1 " + radial;
    }
}
