import type { SampleProduct } from './organization.ts';

/** Microsoft's GUIDs of three service plans. */
export const planIds = {
  core: 'a82fbf69-b4d7-49f4-83a6-915b2cf354f4',
  enterprise: '7547a3fe-08ee-4ccb-b430-5077c5041653',
  exchange: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
} as const;

/** Microsoft's own identifiers, with only the relevant plans. */
export const e3: SampleProduct = {
  id: '05e9a617-0261-4cee-bb44-138d3ef5d965',
  part: 'SPE_E3',
  plans: {
    [planIds.core]: 'VIVAENGAGE_CORE',
    [planIds.enterprise]: 'YAMMER_ENTERPRISE',
    [planIds.exchange]: 'EXCHANGE_S_ENTERPRISE',
  },
};

export const e1: SampleProduct = {
  id: '18181a46-0d4e-45cd-891e-60aabd171b4e',
  part: 'STANDARDPACK',
  plans: {
    [planIds.core]: 'VIVAENGAGE_CORE',
    [planIds.enterprise]: 'YAMMER_ENTERPRISE',
  },
};

/** A trial that people start themselves: administrators cannot assign its seats. */
export const exploratory: SampleProduct = {
  id: '710779e8-3d4a-4c88-adb9-386c958d1fdf',
  part: 'TEAMS_EXPLORATORY',
  plans: { [planIds.enterprise]: 'YAMMER_ENTERPRISE' },
};

export const mailOnly: SampleProduct = {
  id: '19ec0d23-8335-4cbd-94ac-6050e30712fa',
  part: 'EXCHANGEENTERPRISE',
  plans: { [planIds.exchange]: 'EXCHANGE_S_ENTERPRISE' },
};
