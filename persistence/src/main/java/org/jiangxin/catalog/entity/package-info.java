/** Occupations as the national classification names them. Not here: skill standards as documents, subsidy lists. */
package org.jiangxin.catalog.entity;
