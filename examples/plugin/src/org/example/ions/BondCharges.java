package org.example.ions;

import java.util.Arrays;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.neighbours.NeighbourList;

/**
 * M = Σ_i q_i u_i + ½ Σ_{i≠j} t (q_j − q_i)/2 · g(R_ij) (u_i − u_j), with g(R) = (1 − R²/R_c²)³ below the range R_c: every
 * bond carries a dipole against that of its ions. Z is the exact derivative, so Σ_j Z = Q δ as for the ions alone.
 */
final class BondCharges implements ChargeModel {
    private final BondChargesConfig config;
    private final double[] chargeOf = new double[Elements.count()];

    BondCharges(BondChargesConfig config) {
        this.config = config;
        Arrays.fill(chargeOf, Double.NaN);
        config.charges().forEach((symbol, charge) -> chargeOf[Elements.number(symbol)] = charge);
    }

    @Override
    public double cutoff() {
        return config.range();
    }

    @Override
    public String description() {
        return "bond charges on oxidation states " + config.charges();
    }

    @Override
    public double[] polarisation(Geometry geometry) {
        double[] m = new double[3];
        for (int i = 0; i < geometry.size(); i++) {
            for (int a = 0; a < 3; a++) {
                m[a] += charge(geometry, i) * geometry.positions()[3 * i + a];
            }
        }
        double[] bond = new double[3];
        forEachBond(geometry, (i, j, x) -> {
            double size = 0.25 * config.transfer() * (charge(geometry, j) - charge(geometry, i)) * taper(x);
            for (int a = 0; a < 3; a++) {
                bond[a] -= size * x[a];
            }
        });
        for (int a = 0; a < 3; a++) {
            m[a] += bond[a];
        }
        return m;
    }

    @Override
    public void bornCharges(Geometry geometry, double[] charges) {
        Arrays.fill(charges, 0);
        for (int i = 0; i < geometry.size(); i++) {
            for (int a = 0; a < 3; a++) {
                charges[9 * i + 4 * a] = charge(geometry, i);
            }
        }
        forEachBond(geometry, (i, j, x) -> {
            double size = 0.25 * config.transfer() * (charge(geometry, j) - charge(geometry, i));
            double value = size * taper(x), slope = size * taperSlope(x);
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    double change = (a == b ? value : 0) + slope * x[a] * x[b];
                    charges[9 * j + 3 * a + b] -= change;
                    charges[9 * i + 3 * a + b] += change;
                }
            }
        });
    }

    /** What is done for every ordered pair: atoms i and j, and the vector x from i to j in Å. */
    private interface Bond {
        void visit(int i, int j, double[] x);
    }

    private void forEachBond(Geometry geometry, Bond bond) {
        NeighbourList list = geometry.neighbours();
        double[] x = new double[3];
        for (int i = 0; i < geometry.size(); i++) {
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                int j = list.neighbour()[p];
                for (int a = 0; a < 3; a++) {
                    x[a] = geometry.positions()[3 * j + a] + list.shifts()[3 * list.image()[p] + a]
                            - geometry.positions()[3 * i + a];
                }
                if (squared(x) < config.range() * config.range()) {
                    bond.visit(i, j, x);
                }
            }
        }
    }

    private double taper(double[] x) {
        double inside = 1 - squared(x) / (config.range() * config.range());
        return inside * inside * inside;
    }

    /** (dg/dR)/R. */
    private double taperSlope(double[] x) {
        double inside = 1 - squared(x) / (config.range() * config.range());
        return -6 * inside * inside / (config.range() * config.range());
    }

    private static double squared(double[] x) {
        return x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
    }

    private double charge(Geometry geometry, int atom) {
        double charge = chargeOf[geometry.species()[atom]];
        if (Double.isNaN(charge)) {
            throw new IllegalArgumentException("bond-charges has no charge for " + Elements.symbol(geometry.species()[atom])
                    + "; expected one for every element of the structure");
        }
        return charge;
    }
}
