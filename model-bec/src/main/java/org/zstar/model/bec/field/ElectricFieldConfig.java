package org.zstar.model.bec.field;

import java.util.Arrays;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;

/**
 * A uniform electric field acting through Born charges.
 *
 * @param charges model of the Born charges
 * @param field E at full strength in V/Å, three numbers
 * @param components which elements of Z act
 * @param netForce what happens to the force on the cell as a whole (Q E where the charges sum to Q)
 * @param schedule strength over time
 */
public record ElectricFieldConfig(
        @Option("model of the Born charges") Part<ModelProvider<?>> charges,
        @Option(value = "field at full strength", unit = "V/Å") double[] field,
        @Option(value = "elements of the Born charges that act: all nine, or only Z_xx, Z_yy, Z_zz", byDefault = "full")
        Components components,
        @Option(value = "force on the centre of mass: taken off in proportion to mass, or kept", byDefault = "remove")
        NetForce netForce,
        @Option(value = "strength of the field over time", byDefault = "{}") FieldSchedule schedule) {
    /** Which elements of the Born charges act. */
    public enum Components {
        /** All nine. */
        FULL,
        /** Z_xx, Z_yy and Z_zz; such a force is no gradient. */
        DIAGONAL
    }

    /** What happens to the force on the cell as a whole. */
    public enum NetForce {
        /** Taken off in proportion to mass: the field does not accelerate the centre of mass. */
        REMOVE,
        /** Left as it is. */
        KEEP
    }

    public ElectricFieldConfig {
        if (field.length != 3 || !Double.isFinite(field[0] + field[1] + field[2])) {
            throw new IllegalArgumentException("field is " + Arrays.toString(field)
                    + "; expected three finite numbers in V/Å");
        }
        field = field.clone();
    }
}
