package org.zstar.io.vasp;

/**
 * The three energies of a vasprun.xml in eV, as its labels {@code e_fr_energy}, {@code e_wo_entrp} and {@code e_0_energy}
 * say. Up to VASP 5.4.4 the last two of an ionic step are shifted: {@code e_wo_entrp} holds the energy extrapolated to zero
 * smearing and {@code e_0_energy} the free energy minus the energy without entropy.
 *
 * @param free free energy
 * @param withoutEntropy energy without entropy
 * @param sigmaToZero energy extrapolated to zero smearing
 */
record VasprunEnergies(double free, double withoutEntropy, double sigmaToZero) {
    private static final double PRINTED = 2e-7;

    /** Whether one was printed as stars or is absent. */
    boolean overflow() {
        return Double.isNaN(free + withoutEntropy + sigmaToZero);
    }

    /**
     * What the labels should have said.
     *
     * @param electronic energies of the last electronic step, whose labels are right, or null
     * @param majorVersion of VASP, or 0
     * @param work external pressure times volume, which VASP adds to the energies of some kinds of runs
     */
    VasprunEnergies corrected(VasprunEnergies electronic, int majorVersion, double work) {
        VasprunEnergies right = shifted(electronic, majorVersion)
                ? new VasprunEnergies(free, printed(free - sigmaToZero), withoutEntropy) : this;
        if (work != 0 && electronic != null) {
            double added = free - electronic.free;
            if (Math.abs(added - work) < Math.abs(added)) {
                return new VasprunEnergies(free - work, right.withoutEntropy - work, right.sigmaToZero - work);
            }
        }
        return right;
    }

    /** Rounds to the eight decimals that VASP prints. */
    private static double printed(double energy) {
        return Math.round(energy * 1e8) / 1e8;
    }

    private boolean shifted(VasprunEnergies electronic, int majorVersion) {
        double smearing = electronic == null ? Double.NaN : electronic.sigmaToZero - electronic.free;
        if (Math.abs(withoutEntropy - free - smearing) < PRINTED && Math.abs(sigmaToZero - free - smearing) > PRINTED) {
            return true;
        }
        if (Math.abs(sigmaToZero - free - smearing) < PRINTED) {
            return false;
        }
        // the extrapolated energy lies between the two others
        boolean between = (sigmaToZero - free) * (sigmaToZero - withoutEntropy) <= PRINTED * PRINTED;
        return majorVersion < 6 && !between;
    }
}
