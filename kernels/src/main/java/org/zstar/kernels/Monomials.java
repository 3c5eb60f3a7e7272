package org.zstar.kernels;

/**
 * Order of the monomials x^a y^b z^c up to a degree. Those of degree d follow those of degree d − 1: x times all of them, y
 * times those without x, z times the last, z^(d−1). So each degree is made of contiguous pieces of the one before.
 */
public final class Monomials {
    private Monomials() { }

    /** Number of monomials of a degree. */
    public static int count(int degree) {
        return degree < 0 ? 0 : (degree + 1) * (degree + 2) / 2;
    }

    /** Number of monomials of lower degrees, the index of the first of this degree. */
    public static int offset(int degree) {
        return degree < 0 ? 0 : degree * (degree + 1) * (degree + 2) / 6;
    }

    /** Index of x^a y^b z^c among all monomials. */
    public static int index(int a, int b, int c) {
        int rest = b + c;
        // within a degree, powers of x fall; those with the same power are ordered by falling powers of y
        return offset(a + rest) + rest * (rest + 1) / 2 + c;
    }

    /**
     * What each monomial up to a degree is the product of.
     *
     * @param below index of the monomial that is multiplied, by monomial; nothing for the first, which is 1
     * @param axis by which component: 0, 1, 2 for x, y, z
     */
    public record Steps(int[] below, int[] axis) { }

    /** How the monomials up to a degree follow from those of lower degrees. */
    public static Steps steps(int degree) {
        int size = offset(degree + 1);
        Steps steps = new Steps(new int[size], new int[size]);
        for (int d = 1; d <= degree; d++) {
            forEach(d, (m, a, b, c) -> {
                steps.axis[m] = a > 0 ? 0 : b > 0 ? 1 : 2;
                steps.below[m] = a > 0 ? index(a - 1, b, c) : b > 0 ? index(0, b - 1, c) : index(0, 0, c - 1);
            });
        }
        return steps;
    }

    /** d! / (a! b! c!), the weight of a monomial in (x·x')^d. */
    public static double multinomial(int a, int b, int c) {
        double value = 1;
        for (int k = 1; k <= b; k++) {
            value = value * (a + k) / k;
        }
        for (int k = 1; k <= c; k++) {
            value = value * (a + b + k) / k;
        }
        return value;
    }

    /** A visitor of monomials. */
    @FunctionalInterface
    public interface Visitor {
        /** Called with the index among all monomials and the three exponents. */
        void visit(int index, int a, int b, int c);
    }

    /** Visits the monomials of a degree in their order. */
    public static void forEach(int degree, Visitor visitor) {
        for (int a = degree; a >= 0; a--) {
            for (int b = degree - a; b >= 0; b--) {
                visitor.visit(index(a, b, degree - a - b), a, b, degree - a - b);
            }
        }
    }
}
