package org.zstar.model.bec.linear;

import org.zstar.api.plugin.Option;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.Products;

/**
 * Which vectors the polarisation is a combination of.
 *
 * @param moments moments of the density of neighbours
 * @param factors largest number of moments in a product (body order minus one)
 * @param coarseFunctions radial functions, from the smoothest, that take part in products of three
 * @param sentFactors largest number of moments in a product with one of what neighbours send
 * @param sentCoarseFunctions radial functions, from the smoothest, that take part in those of three; those of four have one
 * @param farCoarseFunctions functions that reach further, from the smoothest, that take part in products of three; 0 for none
 */
public record LinearForm(
        @Option("moments of the density of neighbours") MomentBasis moments,
        @Option(value = "largest number of moments in a product", byDefault = "2", min = 1, max = 4) int factors,
        @Option(value = "radial functions that take part in products of three", byDefault = "2", min = 1)
        int coarseFunctions,
        @Option(value = "largest number of moments in a product with what neighbours send", byDefault = "2", min = 2, max = 4)
        int sentFactors,
        @Option(value = "radial functions that take part in products of three with what neighbours send", byDefault = "1",
                min = 1) int sentCoarseFunctions,
        @Option(value = "functions that reach further that take part in products of three, with as many radial functions as"
                + " what neighbours send", byDefault = "0", min = 0) int farCoarseFunctions) {
    /** Without products of three with what neighbours send or with functions that reach further. */
    public LinearForm(MomentBasis moments, int factors, int coarseFunctions) {
        this(moments, factors, coarseFunctions, 2, 1, 0);
    }

    /** The vectors around an atom. */
    public Products vectors() {
        return Products.vectors(moments, factors, coarseFunctions, sentFactors, sentCoarseFunctions,
                farCoarseFunctions);
    }
}
