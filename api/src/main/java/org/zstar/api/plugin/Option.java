package org.zstar.api.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a component of a configuration record: help, unit, default and range. The JSON key is the component's name in
 * snake_case ({@code timeStep} is {@code time_step}). Components of type {@code Optional<…>} may be absent without a
 * default.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Option {
    /** What it does, in one phrase. */
    String value();

    /** Unit of a number, for example {@code Å}. */
    String unit() default "";

    /** Default as JSON text ({@code 6.0}, {@code "cosine"} without the quotes, {@code [0,0,0.1]}); empty = required. */
    String byDefault() default "";

    /** Smallest value of a number, or of each number of a list. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value of a number, or of each number of a list. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether numbers must be above zero. */
    boolean positive() default false;

    /** The permitted words of a text, if they are few. */
    String[] oneOf() default {};
}
