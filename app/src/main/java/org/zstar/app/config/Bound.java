package org.zstar.app.config;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What binding gives.
 *
 * @param value the configuration
 * @param completed the JSON it came from with every default filled in
 * @param <T> type of the configuration
 */
public record Bound<T>(T value, JsonNode completed) { }
