package org.zstar.model.bec.constant;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;

/** M_α = Σ_j Σ_β Z_αβ(s_j) u_jβ with a fixed tensor per element. */
final class ConstantCharges implements ChargeModel {
    /** Nine numbers per atomic number, or null where the element is not known. */
    private final double[][] tensors = new double[Elements.count()][];
    private final String description;

    ConstantCharges(ConstantChargesConfig config) {
        Map<String, String> readable = new TreeMap<>();
        config.charges().forEach((symbol, q) -> {
            set(symbol, q, 0, 0, 0, q, 0, 0, 0, q);
            readable.put(symbol, q.toString());
        });
        config.tensors().forEach((symbol, rows) -> {
            if (config.charges().containsKey(symbol)) {
                throw new IllegalArgumentException(symbol + " has a charge and a tensor; expected one of the two");
            }
            set(symbol, flatten(symbol, rows));
            readable.put(symbol, Arrays.deepToString(rows));
        });
        if (readable.isEmpty()) {
            throw new IllegalArgumentException("constant charges name no element; expected for example"
                    + " \"charges\": {\"Li\": 1, \"P\": 5, \"O\": -2}");
        }
        description = "constant Born charges in e: " + readable;
    }

    private void set(String symbol, double... nine) {
        for (double z : nine) {
            if (!Double.isFinite(z)) {
                throw new IllegalArgumentException("the charge of " + symbol + " is " + z + "; expected a finite number");
            }
        }
        tensors[Elements.number(symbol)] = nine;
    }

    private static double[] flatten(String symbol, double[][] rows) {
        if (rows.length != 3 || Arrays.stream(rows).anyMatch(row -> row.length != 3)) {
            throw new IllegalArgumentException("the tensor of " + symbol + " is " + Arrays.deepToString(rows)
                    + "; expected three rows of three numbers in e");
        }
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private double[] tensor(int species) {
        double[] z = tensors[species];
        if (z == null) {
            throw new IllegalArgumentException("no constant charge for " + Elements.symbol(species) + "; this model has "
                    + description);
        }
        return z;
    }

    @Override
    public double[] polarisation(Geometry geometry) {
        double[] m = new double[3];
        double[] x = geometry.positions();
        for (int j = 0; j < geometry.size(); j++) {
            double[] z = tensor(geometry.species()[j]);
            for (int alpha = 0; alpha < 3; alpha++) {
                m[alpha] += z[3 * alpha] * x[3 * j] + z[3 * alpha + 1] * x[3 * j + 1] + z[3 * alpha + 2] * x[3 * j + 2];
            }
        }
        return m;
    }

    @Override
    public void bornCharges(Geometry geometry, double[] charges) {
        for (int j = 0; j < geometry.size(); j++) {
            System.arraycopy(tensor(geometry.species()[j]), 0, charges, 9 * j, 9);
        }
    }

    @Override
    public void addFieldForce(Geometry geometry, double[] field, Forces sum) {
        double[] f = sum.forces();
        double[] x = geometry.positions();
        double work = 0;
        for (int j = 0; j < geometry.size(); j++) {
            double[] z = tensor(geometry.species()[j]);
            for (int beta = 0; beta < 3; beta++) {
                double force = field[0] * z[beta] + field[1] * z[3 + beta] + field[2] * z[6 + beta];
                f[3 * j + beta] += force;
                work += force * x[3 * j + beta];
            }
        }
        sum.addEnergy(-work);
    }

    @Override
    public double cutoff() {
        return 0;
    }

    @Override
    public String description() {
        return description;
    }
}
