package org.zstar.io.vasp;

import java.io.IOException;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Units;

/** Reads the ionic steps of a vasprun.xml. */
final class VasprunSteps {
    /** One kB Å³ in eV. */
    private static final double KILOBAR = 0.1 / Units.GPA_PER_EV_PER_ANGSTROM3;

    private final XmlCursor xml;
    private final VasprunSystem system;
    private final FortranRow row = new FortranRow();
    private final Doubles values = new Doubles();
    private boolean overflow;

    VasprunSteps(XmlCursor xml, VasprunSystem system) {
        this.xml = xml;
        this.system = system;
    }

    /** Reads the element {@code calculation} that has just started. */
    IonicStep calculation() throws IOException {
        IonicStep step = new IonicStep();
        ElectronicLoop loop = new ElectronicLoop();
        if (!Double.isNaN(system.mostIterations())) {
            loop.mostIterations((long) system.mostIterations());
        }
        loop.criterion(system.criterion());
        VasprunEnergies electronic = null;
        long iterations = 0;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.is("scstep")) {
                // loops behind the structure are those of the response to a field
                VasprunEnergies energies = electronicStep();
                if (step.positions == null && energies != null) {
                    loop.iteration(++iterations);
                    loop.change(electronic == null ? Double.NaN : energies.free() - electronic.free(), Double.NaN);
                    electronic = energies;
                }
            } else if (xml.is("energy")) {
                VasprunEnergies energies = energies();
                overflow |= energies.overflow();
                take(energies, electronic, step);
            } else {
                part(step);
            }
        }
        step.converged = loop.converged();
        step.timeStep = system.timeStep();
        step.overflow |= overflow;
        overflow = false;
        step.machineLearned = iterations == 0 && system.forceField();
        return step;
    }

    /** Reads the element that has just started into a step, or passes over it if it holds nothing that is needed. */
    void part(IonicStep step) throws IOException {
        String name = xml.name();
        String label = xml.label();
        if (name.equals("structure") && step.positions == null) {
            structure(step);
        } else if (name.equals("energy")) {
            VasprunEnergies energies = energies();
            step.overflow |= energies.overflow();
            take(energies, null, step);
        } else if (name.equals("varray") && label.equals("forces")) {
            step.forces = rows();
            system.species(step.forces.length / 3);
        } else if (name.equals("varray") && label.equals("stress")) {
            step.stressFromKilobars(nine());
        } else if (name.equals("varray") && label.equals("epsilon")) {
            step.dielectric(nine(), 1);
        } else if (name.equals("array") && label.equals("born_charges")) {
            step.bornCharges(bornCharges(), 1);
        } else {
            xml.skip();
        }
        step.overflow |= overflow;
        overflow = false;
    }

    private void structure(IonicStep step) throws IOException {
        int depth = xml.depth();
        double[] basis = null;
        double[] positions = null;
        while (xml.nextChild(depth)) {
            if (xml.is("crystal")) {
                continue;
            }
            if (xml.is("varray") && xml.label().equals("basis")) {
                basis = nine();
            } else if (xml.is("varray") && xml.label().equals("positions")) {
                positions = rows();
            } else {
                xml.skip();
            }
        }
        if (basis == null || positions == null) {
            throw xml.error("a <structure> ends here without basis or positions, expected both");
        }
        system.species(positions.length / 3);
        if (overflow) {
            step.positions = positions;
            return;
        }
        try {
            step.cell = Cell.periodic(basis);
        } catch (IllegalArgumentException e) {
            throw xml.error(e.getMessage());
        }
        Coordinates.toCartesian(positions, positions.length, step.cell);
        step.positions = positions;
    }

    private VasprunEnergies electronicStep() throws IOException {
        VasprunEnergies energies = null;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.is("energy")) {
                energies = energies();
            } else {
                xml.skip();
            }
        }
        return energies;
    }

    private VasprunEnergies energies() throws IOException {
        double free = Double.NaN;
        double withoutEntropy = Double.NaN;
        double zero = Double.NaN;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.label()) {
                case "e_fr_energy" -> free = number();
                case "e_wo_entrp" -> withoutEntropy = number();
                case "e_0_energy" -> zero = number();
                default -> xml.skip();
            }
        }
        return new VasprunEnergies(free, withoutEntropy, zero);
    }

    private void take(VasprunEnergies energies, VasprunEnergies electronic, IonicStep step) {
        double work = step.cell == null ? 0 : system.pressure() * KILOBAR * step.cell.volume();
        VasprunEnergies right = energies.corrected(electronic, system.majorVersion(), work);
        step.freeEnergy = right.free();
        step.withoutEntropy = right.withoutEntropy();
        step.sigmaToZero = right.sigmaToZero();
    }

    private double number() throws IOException {
        double[] one = new double[1];
        xml.text(row);
        if (row.read(one, 0, 1) < 1) {
            throw xml.error("found '" + row + "', expected an energy in eV");
        }
        return one[0];
    }

    /** All numbers of the elements {@code v} in the element that has just started, three each. */
    private double[] rows() throws IOException {
        values.clear();
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (!xml.is("v")) {
                if (!xml.is("set")) {
                    xml.skip();
                }
                continue;
            }
            xml.text(row);
            if (row.read(values.room(3), values.size(), 3) < 3 && !row.unusable()) {
                throw xml.error("found '" + row + "', expected three numbers");
            }
            overflow |= row.unusable();
            values.added(3);
        }
        return values.toArray();
    }

    private double[] nine() throws IOException {
        double[] nine = rows();
        if (nine.length != 9) {
            throw xml.error("found " + nine.length + " numbers, expected the nine of a tensor");
        }
        return nine;
    }

    private double[] bornCharges() throws IOException {
        double[] z = rows();
        if (z.length % 9 != 0) {
            throw xml.error("found Born charges with " + z.length + " numbers, expected nine per atom");
        }
        system.species(z.length / 9);
        return z;
    }
}
