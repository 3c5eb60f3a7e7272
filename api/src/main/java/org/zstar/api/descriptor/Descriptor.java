package org.zstar.api.descriptor;

import java.util.List;

/**
 * Features of the environment of an atom: n numbers per central species (a scalar descriptor, one component) or n vectors
 * (three components along the Cartesian axes). Immutable; the work is done by a {@link DescriptorKernel} per thread.
 */
public interface Descriptor {
    /** Distance in Å beyond which neighbours do not matter. */
    double cutoff();

    /** Number of features n of a central species (atomic number). */
    int size(int species);

    /** 1 for scalars, 3 for vectors. */
    int components();

    /** A readable name of each feature of a central species, for reports. */
    List<String> names(int species);

    /** A new kernel for central atoms of one species; it holds scratch memory and serves one thread. */
    DescriptorKernel kernel(int species);
}
