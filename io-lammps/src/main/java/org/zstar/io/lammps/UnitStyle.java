package org.zstar.io.lammps;

import java.util.Locale;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/** Unit styles of LAMMPS with lengths in Å and charges in e. */
enum UnitStyle {
    /** eV, eV/Å, Å/ps, ps. */
    METAL(1, -3, 1000),
    /** kcal/mol, kcal/(mol Å), Å/fs, fs. */
    REAL(4184 / (6.02214076e23 * 1.602176634e-19), 0, 1);

    private final double energy;
    private final int velocityPower;
    private final double time;

    UnitStyle(double energy, int velocityPower, double time) {
        this.energy = energy;
        this.velocityPower = velocityPower;
        this.time = time;
    }

    /** The style of a name; the others have no length in Å or no absolute scale. */
    static UnitStyle of(String name, LineReader lines) throws StructureFileException {
        for (UnitStyle style : values()) {
            if (style.name().toLowerCase(Locale.ROOT).equals(name)) {
                return style;
            }
        }
        throw lines.error("found the unit style '" + name + "', expected metal or real");
    }

    /** Factor of energies, and of forces, to eV. */
    double energy() {
        return energy;
    }

    /** Power of ten that takes velocities to Å/fs. */
    int velocityPower() {
        return velocityPower;
    }

    /** Factor of times to fs. */
    double time() {
        return time;
    }
}
