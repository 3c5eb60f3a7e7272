package org.zstar.model.committee;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.neighbours.NeighbourList;

/** M = strength · Σ R_ij (1 − R²/r_c²)² over pairs of lithium i and oxygen j. */
record Dipoles(double strength) implements ChargeModel {
    private static final double SQUARE = 16;

    @Override
    public double[] polarisation(Geometry geometry) {
        double[] m = new double[3];
        visit(geometry, null, m);
        return m;
    }

    @Override
    public void bornCharges(Geometry geometry, double[] charges) {
        Arrays.fill(charges, 0);
        visit(geometry, charges, new double[3]);
    }

    private void visit(Geometry geometry, double[] z, double[] m) {
        NeighbourList list = geometry.neighbours();
        double[] x = geometry.positions(), d = new double[3];
        for (int i = 0; i < list.atoms(); i++) {
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                int j = list.neighbour()[p];
                double square = 0;
                for (int a = 0; a < 3; a++) {
                    d[a] = x[3 * j + a] + list.shifts()[3 * list.image()[p] + a] - x[3 * i + a];
                    square += d[a] * d[a];
                }
                if (geometry.species()[i] == 3 && geometry.species()[j] == 8 && square < SQUARE) {
                    add(i, j, d, 1 - square / SQUARE, z, m);
                }
            }
        }
    }

    private void add(int i, int j, double[] d, double edge, double[] z, double[] m) {
        for (int a = 0; a < 3; a++) {
            m[a] += strength * d[a] * edge * edge;
            for (int b = 0; b < 3 && z != null; b++) {
                double slope = strength * ((a == b ? edge * edge : 0) - 4 * edge * d[a] * d[b] / SQUARE);
                z[9 * j + 3 * a + b] += slope;
                z[9 * i + 3 * a + b] -= slope;
            }
        }
    }

    @Override
    public double cutoff() {
        return 4;
    }

    @Override
    public String description() {
        return "dipoles";
    }
}
