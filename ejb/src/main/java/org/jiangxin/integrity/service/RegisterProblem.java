package org.jiangxin.integrity.service;

import java.io.Serializable;
import org.jiangxin.shared.error.Refusal;

/**
 * Why a line of a comparison list cannot be taken.
 *
 * @param row its number as a spreadsheet program shows it
 */
public record RegisterProblem(int row, Refusal why) implements Serializable {}
