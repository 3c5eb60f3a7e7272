package org.zstar.model.bec.field;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.force.TrustSource;
import org.zstar.api.model.ChargeModel;

/**
 * F_β(j) = Σ_α E_α(t) Z_αβ(j) (eq. [7] of arXiv 2305.19546), with energy −E·M. Where the net force F of the field on the
 * cell is removed, atom j loses its share m_j F / Σm and the energy gains F·R_cm, so that force and energy still belong
 * together: F = Q E does not depend on the positions.
 */
final class ElectricField implements ForceContribution {
    private final ChargeModel charges;
    private final double[] fullField;
    private final ElectricFieldConfig.NetForce netForce;
    private final FieldSchedule schedule;
    private final double[] field = new double[3];
    private Forces own = new Forces(0);
    private double[] z;
    /** Sums for the net force. */
    private final double[] net = new double[3];
    private final double[] moment = new double[3];
    private double factor;
    private double alongField;

    ElectricField(ChargeModel charges, double[] fullField, ElectricFieldConfig.NetForce netForce, FieldSchedule schedule) {
        this.charges = charges;
        this.fullField = fullField;
        this.netForce = netForce;
        this.schedule = schedule;
    }

    @Override
    public void addTo(Geometry geometry, Forces sum) {
        if (own.forces().length != 3 * geometry.size()) {
            own = new Forces(geometry.size());
        }
        own.clear();
        factor = schedule.factor(geometry.time());
        for (int a = 0; a < 3; a++) {
            field[a] = factor * fullField[a];
        }
        double strength = length(field);
        if (strength > 0) {
            charges.addFieldForce(geometry, field, own);
            alongField = -own.energy() / (factor * length(fullField));
        } else {
            double full = length(fullField);
            double[] m = charges.polarisation(geometry);
            alongField = full == 0 ? 0 : (m[0] * fullField[0] + m[1] * fullField[1] + m[2] * fullField[2]) / full;
        }
        double energy = own.energy();
        if (netForce == ElectricFieldConfig.NetForce.REMOVE) {
            energy += removeNetForce(geometry);
        }
        sum.addEnergy(energy);
        double[] f = sum.forces();
        double[] g = own.forces();
        for (int k = 0; k < f.length; k++) {
            f[k] += g[k];
        }
    }

    /** @return F·R_cm in eV */
    private double removeNetForce(Geometry geometry) {
        double[] f = own.forces();
        double[] x = geometry.positions();
        double mass = 0;
        Arrays.fill(net, 0);
        Arrays.fill(moment, 0);
        for (int j = 0; j < geometry.size(); j++) {
            double m = Elements.mass(geometry.species()[j]);
            mass += m;
            for (int a = 0; a < 3; a++) {
                net[a] += f[3 * j + a];
                moment[a] += m * x[3 * j + a];
            }
        }
        for (int j = 0; j < geometry.size(); j++) {
            double share = Elements.mass(geometry.species()[j]) / mass;
            for (int a = 0; a < 3; a++) {
                f[3 * j + a] -= share * net[a];
            }
        }
        return (net[0] * moment[0] + net[1] * moment[1] + net[2] * moment[2]) / mass;
    }

    private static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    /** Field along its direction at full strength, and the polarisation along it, which is that of unwrapped positions. */
    @Override
    public Map<String, Double> observables() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("field_v_per_angstrom", factor * length(fullField));
        values.put("polarisation_along_field_e_angstrom", alongField);
        return values;
    }

    @Override
    public boolean isConservative() {
        return charges.isConservative() && !schedule.varies();
    }

    @Override
    public double[] bornCharges(Geometry geometry) {
        if (z == null || z.length != 9 * geometry.size()) {
            z = new double[9 * geometry.size()];
        }
        charges.bornCharges(geometry, z);
        return z;
    }

    @Override
    public double[] electricField() {
        return field.clone();
    }

    @Override
    public double[] lastForces() {
        return own.forces();
    }

    @Override
    public double cutoff() {
        return charges.cutoff();
    }

    @Override
    public List<TrustSource> trustSources() {
        return List.of(charges);
    }
}
