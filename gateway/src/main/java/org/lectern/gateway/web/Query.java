package org.lectern.gateway.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters of an address or a form. */
public final class Query {

    private Query() {}

    public static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String append(String address, Map<String, String> parameters) {
        return address + (address.contains("?") ? "&" : "?") + encode(parameters);
    }
}
