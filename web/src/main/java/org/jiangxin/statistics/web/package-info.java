/**
 * Pages of study hours for the institutions that hold the classes (R-331b), and the drawing of hours that supervision uses, too. Not
 * here: pages of regulators (supervision.web).
 */
package org.jiangxin.statistics.web;
