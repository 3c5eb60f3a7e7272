package org.zstar.kernels;

/**
 * Order of the monomials x^a y^b z^c on the unit sphere up to a degree. As z² = 1 − x² − y², powers of z above the first are
 * not needed: what is left are two polynomials in x and y, one of the degree itself, and one of a degree less that is
 * multiplied by z. Each lies row by row as Horner's rule takes it: powers of x fall from row to row, powers of y within a row,
 * so row k has k + 1 monomials.
 */
public final class SphereMonomials {
    private SphereMonomials() { }

    /** Number of monomials, which is that of the spherical harmonics up to this degree. */
    public static int count(int degree) {
        return (degree + 1) * (degree + 1);
    }

    /** Number of monomials in x and y alone up to a degree, and where row {@code degree + 1} begins. */
    public static int plane(int degree) {
        return (degree + 1) * (degree + 2) / 2;
    }

    /** Index of x^a y^b z^c, with c of 0 or 1, among those up to a degree. */
    public static int index(int degree, int a, int b, int c) {
        int row = degree - c - a;
        return (c == 0 ? 0 : plane(degree)) + row * (row + 1) / 2 + row - b;
    }
}
