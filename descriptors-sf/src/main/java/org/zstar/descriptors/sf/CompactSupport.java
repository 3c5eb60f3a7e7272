package org.zstar.descriptors.sf;

import org.zstar.api.plugin.Option;
import org.zstar.kernels.CutoffType;

/**
 * Intervals outside which a compact function vanishes: C(x; l, r) = f(|x − (l + r)/2| / ((r − l)/2)), with l, r = inner,
 * cutoff for distances and left, right for angles (types 20 to 25 of n2p2; Bircher, Singraber, Dellago, Mach. Learn.: Sci.
 * Technol. 2, 035026 (2021)).
 *
 * @param inner lower end of the distances in Å; negative to put the maximum at smaller distances
 * @param left lower end of the angles in degrees
 * @param right upper end of the angles in degrees
 * @param core shape f: exponential or one of the polynomials
 * @param asymmetric whether distances use f(x(2 − x)), which narrows the maximum
 */
public record CompactSupport(
        @Option(value = "lower end of the distances", unit = "Å", byDefault = "0.0") double inner,
        @Option(value = "lower end of the angles", unit = "degree", byDefault = "0.0") double left,
        @Option(value = "upper end of the angles", unit = "degree", byDefault = "180.0") double right,
        @Option(value = "shape: exponential or one of the polynomials", byDefault = "polynomial_2") CutoffType core,
        @Option(value = "narrower maximum in the distances", byDefault = "false") boolean asymmetric) {
    public CompactSupport {
        if (!(left < right) || !Double.isFinite(right - left)) {
            throw new IllegalArgumentException("the angles of a compact function go from left to right, found left "
                    + left + " and right " + right + "; expected left < right");
        }
        if (core.compareTo(CutoffType.EXPONENTIAL) < 0) {
            throw new IllegalArgumentException("the shape of a compact function is exponential or one of polynomial_1"
                    + " to polynomial_4, found " + core.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
