package org.zstar.app.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.analysis.Estimate;

/** The numbers of a run by name, in order; a name ends with the unit. */
public final class Results {
    private final Map<String, Double> values = new LinkedHashMap<>();

    /**
     * Adds a number. What could not be determined (not a number, infinite) is left out.
     *
     * @param name for example {@code msd_li_z_angstrom2}
     */
    public void put(String name, double value) {
        if (!name.matches("[a-z][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException("the result '" + name
                    + "' has a malformed name; expected words joined by underscores");
        }
        if (Double.isFinite(value)) {
            values.put(name, value);
        }
    }

    /**
     * Adds a number and, under its name with {@code _error}, its standard error.
     *
     * @param name for example {@code diffusion_Li_cm2_per_s}
     */
    public void put(String name, Estimate estimate) {
        put(name, estimate.value());
        put(name + "_error", estimate.standardError());
    }

    /** The numbers so far. */
    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }

    ObjectNode toJson() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach((name, value) -> {
            // whole numbers such as counts read better without ".0"
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                object.put(name, value.longValue());
            } else {
                object.put(name, value);
            }
        });
        return object;
    }
}
