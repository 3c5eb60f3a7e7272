package org.zstar.networks.training;

/** Sums of squared errors, scaled as their samples say, and how many numbers went into them. */
public final class SquaredErrors {
    private double values;
    private double gradients;
    private double strains;
    private long valueCount;
    private long gradientCount;
    private long strainCount;

    /** Forgets everything. */
    public void clear() {
        values = 0;
        gradients = 0;
        strains = 0;
        valueCount = 0;
        gradientCount = 0;
        strainCount = 0;
    }

    /** Adds the error of a value. */
    public void addValue(double error) {
        values += error * error;
        valueCount++;
    }

    /** Adds the sum of the squared errors of some gradient components. */
    public void addGradients(double squares, int count) {
        gradients += squares;
        gradientCount += count;
    }

    /** Adds the sum of the squared errors of some strain derivatives. */
    public void addStrains(double squares, int count) {
        strains += squares;
        strainCount += count;
    }

    /** Root mean square error of values; NaN if there were none. */
    public double valueRmse() {
        return Math.sqrt(values / valueCount);
    }

    /** Root mean square error of gradient components; NaN if there were none. */
    public double gradientRmse() {
        return Math.sqrt(gradients / gradientCount);
    }

    /** Root mean square error of strain derivatives; NaN if there were none. */
    public double strainRmse() {
        return Math.sqrt(strains / strainCount);
    }

    /** Adds other errors. */
    public void add(SquaredErrors others) {
        values += others.values;
        gradients += others.gradients;
        strains += others.strains;
        valueCount += others.valueCount;
        gradientCount += others.gradientCount;
        strainCount += others.strainCount;
    }
}
