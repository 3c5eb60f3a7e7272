/** Loops over the neighbours of blocks of atoms, and over pairs of them, that descriptors share; in plain Java. */
module org.zstar.kernels {
    requires transitive org.zstar.api;

    exports org.zstar.kernels;

    uses org.zstar.kernels.LoopsFactory;
    uses org.zstar.kernels.RankUpdateFactory;
}
